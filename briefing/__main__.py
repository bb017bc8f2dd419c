"""`python -m briefing` is the command `briefing`."""

import sys

from briefing.app.main import main

if __name__ == "__main__":
    sys.exit(main())
