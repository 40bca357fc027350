"""The style sheet. Widgets choose their look by dynamic properties, set before they are shown:

labels   role = title | heading | lead | strong | muted | anchor | snippet (takes HTML)
         align = right | top | centre
buttons  kind = primary | secondary | link | emergency | rail | range | turn | answer | fold
         tab = skip (reached by other keys than Tab); room = little (of the rail)
frames   card = plain | notice | urgent | emergency | question
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from backpain_diary.ui.theme import Theme

ROLES = (
    *("ground", "rail", "surface", "ink", "muted", "line", "control_line"),
    *("primary", "primary_hover", "primary_soft", "on_primary", "active_limb", "focus"),
    *("notice", "notice_edge", "notice_ink", "emergency", "emergency_soft", "urgent"),
)

SHEET = """
* { font-size: @13; }
QWidget { color: $ink; }
QMainWindow, QDialog, QScrollArea, #page, #pages { background: $ground; border: none; }
#column { qproperty-focusPolicy: TabFocus; border: 2px solid transparent; }
#column:focus { border-color: $focus; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolTip { background: $surface; color: $ink; border: 1px solid $line; padding: 4px; }

QLabel { qproperty-textFormat: PlainText; }
QLabel[align="right"] { qproperty-alignment: "AlignRight | AlignVCenter"; }
QLabel[align="centre"] { qproperty-alignment: AlignCenter; }
QLabel[align="top"] { qproperty-alignment: AlignTop; }
QLabel[role="title"] { font-size: @30; font-weight: 700; }
QLabel[role="heading"] { font-size: @20; font-weight: 700; }
QLabel[role="lead"] { font-size: @15; }
QLabel[role="strong"] { font-size: @15; font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="snippet"] { color: $muted; qproperty-textFormat: RichText; padding: 0 @3 @7 @3; }
QLabel[role="anchor"] { color: $muted; font-size: @14; }

QFrame[card] { background: $surface; border: 1px solid $line; border-radius: 12px; }
QFrame[card]:focus { border: 2px solid $focus; }
QFrame[card="notice"] { background: $notice; border-color: $notice_edge; }
QFrame[card="question"] { background: $primary_soft; border-color: $primary; }
QFrame[card="urgent"] { border: 2px solid $urgent; }
QFrame[card="emergency"] { background: $emergency_soft; border: 2px solid $emergency; }

QPushButton { background: $surface; color: $primary; border: 1px solid $primary;
  border-radius: 9px; padding: @9 @18; font-size: @14; font-weight: 600; }
QPushButton:hover { background: $primary_soft; }
QPushButton, QCheckBox, QRadioButton { outline: none; }
QPushButton[tab="skip"] { qproperty-focusPolicy: ClickFocus; }
QPushButton:pressed { background: $line; }
QPushButton:disabled { color: $muted; border-color: $line; }
QPushButton:focus { border: 3px solid $focus; padding: @9-2 @18-2; }
QPushButton[kind="secondary"]:checked { background: $primary; color: $on_primary; }
QPushButton[kind="primary"] { background: $primary; color: $on_primary; }
QPushButton[kind="primary"]:hover { background: $primary_hover; }
QPushButton[kind="primary"]:disabled { background: $line; color: $muted; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent;
  text-align: left; text-decoration: underline; font-weight: 400; padding: @5 @6; }
QPushButton[kind="link"]:hover { color: $primary_hover; background: $primary_soft; }
QPushButton[kind="link"]:focus { border: 2px solid $focus; padding: @5-1 @6-1; }
QPushButton[kind="link"][align="centre"] { text-align: center; padding: @5 @2; }
QPushButton[kind="link"][align="centre"]:focus { padding: @5-1 @2-1; }
QPushButton[kind="emergency"] { background: $surface; color: $emergency; border-color: $emergency; }
QPushButton[kind="emergency"]:hover { background: $emergency_soft; }
QPushButton[kind="emergency"]:focus { border: 3px solid $focus; padding: @9-2 @12-2; }
QPushButton[kind="emergency"] { padding: @9 @12; }
QPushButton[kind="rail"] { background: transparent; color: $ink; border: 1px solid transparent;
  text-align: left; font-size: @15; font-weight: 400; padding: @10 @12; }
QPushButton[kind="rail"]:hover { background: $primary_soft; }
QPushButton[kind="rail"]:checked { background: $primary; color: $on_primary; font-weight: 600; }
QPushButton[kind="rail"]:focus { border: 3px solid $focus; padding: @10-2 @12-2; }
QPushButton[kind="rail"][room="little"] { padding: @3 @12; }
QPushButton[kind="rail"][room="little"]:focus { padding: @3-2 @12-2; }
QPushButton[kind="range"] { border-radius: 0; border: 1px solid $primary; padding: @9 @14; }
QPushButton[kind="range"][end=""], QPushButton[kind="range"][end="right"] { border-left: none; }
QPushButton[kind="range"][end="left"] {
  border-top-left-radius: 9px; border-bottom-left-radius: 9px; }
QPushButton[kind="range"][end="right"] {
  border-top-right-radius: 9px; border-bottom-right-radius: 9px; }
QPushButton[kind="range"][end="both"] { border-radius: 9px; }
QPushButton[kind="range"]:checked { background: $primary; color: $on_primary; }
QPushButton[kind="range"]:focus { border: 3px solid $focus; padding: @9-2 @14-2; }
QPushButton[kind="turn"] { padding: @9 @12; }
QPushButton[kind="turn"]:focus { padding: @9-2 @12-2; }
QPushButton[kind="fold"] { background: transparent; color: $ink; border: 1px solid transparent;
  text-align: left; font-size: @15; font-weight: 600; padding: @8 @6; }
QPushButton[kind="fold"]:hover { background: $primary_soft; }
QPushButton[kind="fold"]:focus { border: 3px solid $focus; padding: @8-2 @6-2; }

QPushButton[kind="answer"] { font-size: @20; border-width: 2px; padding: @16 @44; }
QPushButton[kind="answer"]:focus { border: 3px solid $focus; padding: @16-1 @44-1; }

#rail { background: $rail; border: none; border-right: 1px solid $line; }
#brand { color: $primary; font-size: @16; font-weight: 700; padding: 4px @10; }

QLineEdit, QPlainTextEdit, QTimeEdit, QComboBox, QSpinBox {
  background: $surface; color: $ink; border: 1px solid $control_line; border-radius: 8px;
  padding: @7; font-size: @14; selection-background-color: $primary;
  selection-color: $on_primary; placeholder-text-color: $muted; }
QLineEdit:focus, QPlainTextEdit:focus, QTimeEdit:focus, QComboBox:focus, QSpinBox:focus {
  border: 2px solid $focus; }
QCheckBox, QRadioButton { font-size: @14; padding: @4; spacing: @8;
  border: 2px solid transparent; border-radius: 6px; }
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QRadioButton::indicator { width: @16; height: @16; border: @2 solid $control_line;
  border-radius: @10; background: $surface; }
QRadioButton::indicator:checked { border-color: $primary;
  background: qradialgradient(cx: 0.5, cy: 0.5, fx: 0.5, fy: 0.5, radius: 0.5,
    stop: 0 $primary, stop: 0.55 $primary, stop: 0.65 $surface, stop: 1 $surface); }
QCheckBox::indicator { width: @18; height: @18; border: @2 solid $control_line;
  border-radius: @5; background: $surface; }
QCheckBox::indicator:checked { border-color: $primary; background: $primary; image: url(%tick); }
QSpinBox { padding-right: @26; }
QSpinBox::up-button, QSpinBox::down-button { subcontrol-origin: border; width: @24;
  border: none; border-left: 1px solid $line; background: transparent; }
QSpinBox::up-button { subcontrol-position: top right; }
QSpinBox::down-button { subcontrol-position: bottom right; }
QSpinBox::up-button:hover, QSpinBox::down-button:hover { background: $primary_soft; }
QSpinBox::up-arrow, QSpinBox::down-arrow, QComboBox::down-arrow { width: @10; height: @10; }
QSpinBox::up-arrow { image: url(%up); }
QSpinBox::down-arrow, QComboBox::down-arrow { image: url(%down); }
QComboBox { padding-right: @26; }
QComboBox::drop-down { subcontrol-origin: border; subcontrol-position: center right; width: @24;
  border: none; }
QListWidget { background: $surface; border: 1px solid $line; border-radius: 8px; outline: none; }
QListWidget:focus { border: 2px solid $focus; }
QListWidget::item { padding: @6 @10; border-bottom: 1px solid $line; color: $ink; }
QListWidget::item:hover { background: $primary_soft; }
QListWidget::item:selected { background: $primary_soft; color: $ink; }
QListWidget::item:selected:focus { background: $primary; color: $on_primary; }
QTableView { background: $surface; alternate-background-color: $ground; outline: none;
  border: 2px solid $line; }
QTableView:focus { border-color: $focus; }
QTableView::item { padding: 0 @8; color: $ink; }
QTableView::item:selected { background: $primary_soft; }
QTableView::item:focus { border: 2px solid $focus; padding: 0 @6; }
QHeaderView { background: $rail; border: none; }
QHeaderView::section { background: $rail; color: $ink; font-weight: 600; border: none;
  border-bottom: 1px solid $control_line; padding: @6 @10; }
QSlider { border: 2px solid transparent; border-radius: 6px; padding: @4 2px; }
QSlider:focus { border-color: $focus; }
QSlider::groove:horizontal { height: @4; border-radius: @2; background: $control_line; }
QSlider::sub-page:horizontal { border-radius: @2; background: $primary; }
QSlider::handle:horizontal { width: @16; height: @16; margin: -@7 0; border-radius: @8;
  border: 1px solid $surface; background: $primary; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $control_line; border-radius: 4px; min-height: 32px;
  margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: $control_line; border-radius: 4px; min-width: 32px;
  margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""


def style_sheet(theme: Theme, icons: Path) -> str:
    """icons: the folder of the pictures that Qt's own controls are drawn with"""
    sheet = filled(SHEET, theme)
    ink = "white" if theme.is_dark else "black"
    tick = "black" if theme.is_dark else "white"
    for mark, name in (("%tick", f"tick-{tick}"), ("%up", f"up-{ink}"), ("%down", f"down-{ink}")):
        sheet = sheet.replace(mark, f"{(icons / name).as_posix()}.svg")
    return sheet


def filled(sheet: str, theme: Theme) -> str:
    """The sheet with `$role` replaced by the role's colour, `@13` by 13 px at the text size.

    `@9-2` is two pixels less, at each text size: where a thicker border takes them.
    """
    for role in sorted(ROLES, key=len, reverse=True):
        sheet = sheet.replace(f"${role}", theme.hex(role))
    return re.sub(
        r"@(\d+)(?:-(\d))?",
        lambda found: f"{theme.px(int(found[1])) - int(found[2] or 0)}px",
        sheet,
    )
