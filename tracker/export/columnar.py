"""Writes a table as Parquet, by way of Arrow."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import IO, Any

import pyarrow as pa
from pyarrow import parquet

from tracker.export.about import About
from tracker.export.table import Column, Holds, Portion, Table
from tracker.words.columns import meaning

_TYPES = {
    Holds.TEXT: pa.string(),
    Holds.LINK: pa.string(),
    Holds.DAY: pa.date32(),
    Holds.NUMBER: pa.int32(),
}
# Portions in a group of rows of a Parquet file.
_GROUP = 40


def write_parquet(target: IO[bytes], table: Table, about: About) -> None:
    """Parquet with real days and numbers; what the file holds stands in its metadata."""
    schema = _schema(table.columns).with_metadata(dict(about.lines()))
    with parquet.ParquetWriter(target, schema, compression="zstd") as writer:
        batches = _batches(table.portions, schema)
        # Each write is a group of its own; readers want groups of thousands.
        while group := list(islice(batches, _GROUP)):
            writer.write_table(pa.Table.from_batches(group))


def _schema(columns: Iterable[Column]) -> Any:
    return pa.schema([_field(column) for column in columns])


def _field(column: Column) -> Any:
    told = {"betekenis": meaning(column.name)}
    return pa.field(column.name, _TYPES[column.holds], metadata=told)


def _batches(portions: Iterable[Portion], schema: Any) -> Iterator[Any]:
    for portion in portions:
        columns = zip(portion, schema, strict=True)
        arrays = [pa.array(values, field.type) for values, field in columns]
        yield pa.record_batch(arrays, schema=schema)
