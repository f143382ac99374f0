"""Reads a written site as people do, in Chromium: `run.py SITE`.

Needs Debian's chromium and chromium-driver, and from PyPI selenium and axe-playwright-python, for its axe-core.
"""

import pathlib
import sys
import time

import checks
import search
from written_site import Server, Site


def main() -> int:
    site = Site(pathlib.Path(sys.argv[1]).resolve())
    failed = 0
    with Server(site.folder) as server:
        for check, arguments in [
            (checks.links, [site]),
            (checks.no_inline_code, [site]),
            (checks.accessible, [site, server]),
            (checks.fits, [site, server]),
            (checks.light, [site, server]),
            (checks.without_scripts, [site, server]),
            (checks.by_keys, [site, server]),
            (checks.switches_theme, [site, server]),
            (search.search_by_keys, [site, server]),
            (search.results_are_there, [site, server]),
            (search.search_is_accessible, [site, server]),
            (search.search_without_scripts, [site, server]),
        ]:
            start = time.monotonic()
            faults = list(check(*arguments))
            failed += bool(faults)
            print(f"{'FAILED' if faults else 'ok    '}  {check.__doc__.splitlines()[0]} "
                  f"({time.monotonic() - start:.0f} s)", flush=True)
            for fault in faults[:20]:
                print(f"        {fault}")
    print(f"{len(site.pages)} pages")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
