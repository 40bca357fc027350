"""What to look for on a Linux, and the Debian packages that bring it."""

QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libbrotlidec.so.1": "libbrotli1",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libdbus-1.so.3": "libdbus-1-3",
}
OTHER_LIBRARIES = {  # without these the app is silent, or a guest of X on Wayland, but runs
    "libpulse.so.0": "libpulse0",
    "libXrandr.so.2": "libxrandr2",
    "libspeechd.so.2": "libspeechd2",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
SCREEN_PROGRAMS = {"Xvfb": "xvfb", "xdotool": "xdotool"}
TEST_PROGRAMS = {
    "dbus-daemon": "dbus",
    "dbus-launch": "dbus-x11",
    "pulseaudio": "pulseaudio",
    "pactl": "pulseaudio-utils",
    "speech-dispatcher": "speech-dispatcher",
    "espeak-ng": "espeak-ng",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
}
TEST_FILES = {  # a pattern below /usr
    "lib*/at-spi*bus-launcher": "at-spi2-core",
    "lib/python3*/*-packages/pyatspi": "python3-pyatspi",
    "lib*/speech-dispatcher-modules/sd_espeak-ng": "speech-dispatcher-espeak-ng",
}
