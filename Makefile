# Two commands do everything on a fresh machine: `make site` and `make test`.
PREFIX ?= /usr/local
SITE_FLAGS ?=
BENCH_FLAGS ?=

.PHONY: site test test-packages doctest-score bench bench-export bench-search lint install uninstall clean dependencies bench-serve

site: dependencies ## Build the website of this package into site/_build
	swift run gallery build $(SITE_FLAGS)

test: dependencies ## Run every test
	swift test

test-packages: dependencies ## Build galleries of real packages (clones them; takes minutes)
	GALLERY_TEST_PACKAGES=1 swift test --filter RealPackages

doctest-score: dependencies ## Test the documentation of real packages (clones them; takes minutes)
	swift build --product gallery
	python3 -B Benchmarks/DocTests/score.py "$$(swift build --show-bin-path)/gallery"

bench: dependencies ## Time the gallery beside Sphinx-Gallery (takes hours; BENCH_FLAGS asks for less)
	python3 -B Benchmarks/Gallery/bench.py $(BENCH_FLAGS)

bench-export: ## Time exports and a product of matrices, beside torch where python3 has it
	python3 Benchmarks/Export/compare.py

bench-search: dependencies ## Measure the search of 100 and of 1000 examples in Chromium (takes minutes)
	swift build --product gallery
	python3 -B Benchmarks/Search/measure.py "$$(swift build --show-bin-path)/gallery"

bench-serve: dependencies ## Time saves until Chromium shows them (needs chromium-driver, and selenium from PyPI)
	swift build --product gallery
	python3 -B Benchmarks/Serve/serve.py "$$(swift build --show-bin-path)/gallery" $(BENCH_FLAGS)

lint: ## Check the layout of every source file
	swift format lint --strict --recursive Package.swift Sources Tests Examples Benchmarks

install: dependencies ## Install the tool below PREFIX
	swift build -c release --product gallery
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 "$$(swift build -c release --show-bin-path)/gallery" $(DESTDIR)$(PREFIX)/bin/gallery

uninstall: ## Remove the tool from PREFIX
	rm -f $(DESTDIR)$(PREFIX)/bin/gallery

clean: ## Remove what was built
	swift package clean
	rm -rf site/_build

dependencies:
	@.ci/dependencies
