"""Column types for values that SQLite does not know."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import DateTime, Dialect, Integer
from sqlalchemy.types import TypeDecorator

MINUTE = timedelta(minutes=1)


class Instant(TypeDecorator[datetime]):
    """An aware datetime, kept in UTC to the microsecond."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"an instant needs a time zone: {value}")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


class OffsetMinutes(TypeDecorator[timedelta]):
    """A UTC offset in whole minutes."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: timedelta | None, dialect: Dialect) -> int | None:
        if value is None:
            return None
        minutes, rest = divmod(value, MINUTE)
        if rest:
            raise ValueError(f"a UTC offset must be in whole minutes: {value}")
        return minutes

    def process_result_value(self, value: int | None, dialect: Dialect) -> timedelta | None:
        return None if value is None else value * MINUTE
