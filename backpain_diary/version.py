"""The version, where neither the build nor `--version` needs the package's metadata."""

__version__ = "0.1.0"
