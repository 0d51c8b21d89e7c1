"""Settings of Streamlit that belong to this product, set before it starts."""

from streamlit import config, logger

# Collecting garbage after every run cost 95 % of the time of a page (see docs/dashboard.md).
OPTIONS: dict[str, object] = {
    "runner.postScriptGC": False,
    "browser.gatherUsageStats": False,
    "client.toolbarMode": "minimal",
    "client.showErrorDetails": "none",
    "server.fileWatcherType": "none",
    # One for each, or Streamlit shows the light theme to who asked for a dark one.
    "theme.light.primaryColor": "#0b57a4",
    "theme.dark.primaryColor": "#8ec5ff",
}
# These warn that we warm up before anybody looks (`warming.py`).
ABOUT_NO_VISITOR = (
    "streamlit.runtime.caching.cache_data_api",
    "streamlit.runtime.scriptrunner_utils.script_run_context",
)


def configure() -> None:
    """Apply our settings; what a person set on the command line or in a file wins."""
    for name, value in OPTIONS.items():
        if not config.is_manually_set(name):
            config.set_option(name, value)
    # Streamlit tells of every file that a browser asks for; our user reads that terminal.
    logger.set_log_level("WARNING")
    for name in ABOUT_NO_VISITOR:
        logger.get_logger(name).disabled = True


def base_path() -> str:
    """What stands before every path, as Streamlit was told in `server.baseUrlPath`: "/toezegd"."""
    given = str(config.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{given}" if given else ""
