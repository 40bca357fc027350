"""Brings a diary file to the newest schema. Alembic is imported only when there is work."""

from dataclasses import dataclass
from pathlib import Path

from backpain_diary.store.database import DURABLE, new_engine

APPLICATION_ID = 0x42504469  # "BPDi", in the file's header: tells a diary from other SQLite files
HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Migrations:
    """Where Alembic's scripts lie, and the revision of the newest."""

    folder: Path
    head: str


SHIPPED = Migrations(HERE / "migrations", "0004")


def is_known(revision: str, migrations: Migrations) -> bool:
    from alembic.script import ScriptDirectory

    known = ScriptDirectory(str(migrations.folder)).walk_revisions()
    return any(script.revision == revision for script in known)


def upgrade(path: Path, migrations: Migrations) -> None:
    """Make or upgrade the schema in one transaction: it is done, or the file is as it was."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations.folder).replace("%", "%%"))
    # Batch mode replaces tables, which would delete the rows that refer to them.
    engine = new_engine(path, *DURABLE, "PRAGMA foreign_keys = OFF")
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            config.attributes["connection"] = connection
            command.upgrade(config, migrations.head)
            lost = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
            if lost:
                raise RuntimeError(f"the upgrade to {migrations.head} lost rows: {lost}")
    finally:
        engine.dispose()
