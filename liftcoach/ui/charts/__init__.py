"""The Charts tab. Only its plots import numpy and pyqtgraph, when the tab is first shown."""
