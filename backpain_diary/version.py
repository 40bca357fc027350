"""The version; read by the build and by `--version`, so that neither needs the package's metadata."""

__version__ = "0.1.0"
