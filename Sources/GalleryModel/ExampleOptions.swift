/// What `// gallery: key = value` says before the first block.
package struct ExampleOptions: Hashable, Codable, Sendable {
  /// Replaces the header's title.
  package var title: String?
  /// Place within the section, smaller first; without one, after those that have one, by title.
  package var order: Int?
  package var expectedFailure: ExpectedFailure?
  /// Seconds that the example may run; nil takes the configuration's.
  package var timeout: Double?
  package var runs: Bool
  /// The figure, counted from 1 (negative from the end), or the path of an image beside the example.
  package var thumbnail: String?
  package var tags: [String]
  package var capture: Set<Capture>
  package var optimize: Bool
  /// Package-relative files and folders that the example reads, beside those of its own folder.
  package var inputs: [String]
  /// Names of the variables that the example gets from the tool's environment.
  package var environment: [String]
  /// False if the example is to run in every build, as its result does not depend on its inputs alone.
  package var caches: Bool
  /// Words for the rules that make its outputs alike before they are compared with what is recorded or said of them.
  package var normalizers: [String]

  package init(
    title: String? = nil, order: Int? = nil, expectedFailure: ExpectedFailure? = nil,
    timeout: Double? = nil, runs: Bool = true, thumbnail: String? = nil, tags: [String] = [],
    capture: Set<Capture> = Set(Capture.allCases), optimize: Bool = false,
    inputs: [String] = [], environment: [String] = [], caches: Bool = true,
    normalizers: [String] = []
  ) {
    self.title = title
    self.order = order
    self.expectedFailure = expectedFailure
    self.timeout = timeout
    self.runs = runs
    self.thumbnail = thumbnail
    self.tags = tags
    self.capture = capture
    self.optimize = optimize
    self.inputs = inputs
    self.environment = environment
    self.caches = caches
    self.normalizers = normalizers
  }
}

/// What a page shows of a run.
package enum Capture: String, Codable, Sendable, CaseIterable {
  case stdout, stderr, value
}

/// The way in which an example says that it must fail: `compile`, `throw`, `trap` or `exit N`.
package enum ExpectedFailure: Hashable, Codable, Sendable {
  case compile, `throw`, trap
  case exit(Int)
}

/// What `// gallery: key = value` says inside a block.
package struct BlockOptions: Hashable, Codable, Sendable {
  /// Runs, and is not shown at all.
  package var hide: Bool
  /// Shown folded.
  package var fold: Bool
  /// False for `output = none`: its outputs are not shown.
  package var showsOutput: Bool
  /// Rules for this block, behind those of the file.
  package var normalizers: [String]

  package init(
    hide: Bool = false, fold: Bool = false, showsOutput: Bool = true, normalizers: [String] = []
  ) {
    self.hide = hide
    self.fold = fold
    self.showsOutput = showsOutput
    self.normalizers = normalizers
  }
}
