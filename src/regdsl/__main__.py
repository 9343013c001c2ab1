"""`python -m regdsl` is the command `regdsl`."""

import sys

from regdsl.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
