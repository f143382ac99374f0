import Foundation
import Testing

/// What a build takes from earlier ones, and what it does again.
@Suite struct CachedBuildTests {
  @Test func anEditRunsWhatDependsOnItAndNothingElse() async throws {
    let package = try CachedPackage()
    let first = try await package.build()
    #expect(first.result.status == 0 && first.stored == 0 && first.passed == 4, "\(first.result)")
    #expect(try await package.build().stored == 4)

    try package.edit("Examples/b.swift", "Second.", "Other words.\n//\n// And more of them.")
    #expect(try await package.build().stored == 4)
    #expect(try package.page("b").contains("And more of them."))

    try package.edit("Examples/b.swift", "1)", "2)")
    #expect(try await package.build().stored == 3)
    #expect(try package.page("b").contains("b says 2"))

    try package.edit("Data/number.txt", "7", "8")
    #expect(try await package.build().stored == 3)
    #expect(try package.page("data/d").contains("d says 8"))

    try package.edit("Sources/L/L.swift", "42", "43")
    let changed = try await package.build()
    #expect(changed.result.status == 0 && changed.stored == 0)
    #expect(try package.page("a").contains("a says 43"))
    #expect(try package.page("c").contains("43"))
  }

  @Test func aBuildInWhichNothingChangedWritesNothing() async throws {
    let package = try CachedPackage()
    #expect(try await GalleryTool.run(["build"], in: package.folder.url).status == 0)
    #expect(try await GalleryTool.run(["build"], in: package.folder.url).status == 0)
    let before = try package.listing()
    let again = try await GalleryTool.run(["build"], in: package.folder.url)
    #expect(again.status == 0 && again.output.contains("4 of an earlier run"), "\(again)")
    #expect(try package.listing() == before)
    // Another build says the same of it, and a page that was touched is written again.
    try package.folder.write("touched", to: "site/_build/a.html")
    #expect(try await GalleryTool.run(["build"], in: package.folder.url).status == 0)
    #expect(try package.page("a").contains("a says 42"))
  }

  #if os(Linux)
    /// Lets no process start while a file is there, and counts the attempts in another.
    private static let forbidding = """
      #include <errno.h>
      #include <fcntl.h>
      #include <spawn.h>
      #include <stdlib.h>
      #include <unistd.h>
      static int forbidden(void) {
        if (access(getenv("FORBIDDEN"), F_OK) != 0) return 0;
        int file = open(getenv("ATTEMPTS"), O_WRONLY | O_CREAT | O_APPEND, 0600);
        if (write(file, "x", 1) != 1) abort();
        close(file);
        return 1;
      }
      extern pid_t __libc_fork(void);
      pid_t fork(void) {
        if (forbidden()) { errno = EPERM; return -1; }
        return __libc_fork();
      }
      pid_t vfork(void) { return fork(); }
      #include <dlfcn.h>
      typedef int (*spawn_type)(pid_t *, const char *, const posix_spawn_file_actions_t *,
        const posix_spawnattr_t *, char *const[], char *const[]);
      int posix_spawn(pid_t *id, const char *path, const posix_spawn_file_actions_t *actions,
        const posix_spawnattr_t *attributes, char *const words[], char *const variables[]) {
        if (forbidden()) return EPERM;
        return ((spawn_type)dlsym(RTLD_NEXT, "posix_spawn"))(id, path, actions, attributes, words, variables);
      }
      int posix_spawnp(pid_t *id, const char *path, const posix_spawn_file_actions_t *actions,
        const posix_spawnattr_t *attributes, char *const words[], char *const variables[]) {
        if (forbidden()) return EPERM;
        return ((spawn_type)dlsym(RTLD_NEXT, "posix_spawnp"))(id, path, actions, attributes, words, variables);
      }

      """

    @Test func noProcessStartsWhereNothingChangedNorForAnEditOfProse() async throws {
      let package = try CachedPackage()
      try package.folder.write(Self.forbidding, to: "tools/forbid.c")
      let folder = package.folder.url.appending(path: "tools").path(percentEncoded: false)
      let compiled = try await GalleryTool.run(
        "/usr/bin/env",
        [
          "clang", "-D_GNU_SOURCE", "-shared", "-fPIC", "-o", "\(folder)/forbid.so",
          "\(folder)/forbid.c",
        ])
      try #require(compiled.status == 0, "\(compiled)")
      let environment = [
        "LD_PRELOAD": "\(folder)/forbid.so", "FORBIDDEN": "\(folder)/forbidden",
        "ATTEMPTS": "\(folder)/attempts",
      ]
      func build(_ arguments: [String] = []) async throws -> Int32 {
        try await GalleryTool.run(
          ["build", "-q"] + arguments, in: package.folder.url, environment: environment
        ).status
      }
      #expect(try await build() == 0)
      #expect(try await build() == 0)
      try package.folder.write("", to: "tools/forbidden")
      #expect(try await build() == 0)
      try package.edit("Examples/b.swift", "Second.", "Other words.")
      #expect(try await build() == 0)
      #expect(try package.page("b").contains("Other words."))
      #expect(try await build(["--no-run"]) == 0)
      #expect(!package.folder.exists("tools/attempts"))
      // The library does forbid: an edit of code needs a compiler.
      try package.edit("Examples/b.swift", "1)", "2)")
      #expect(try await build() == 1)
      #expect(package.folder.exists("tools/attempts"))
    }
  #endif

  @Test func aVariableThatAnExampleNamesIsPartOfWhatItDependsOn() async throws {
    let package = try CachedPackage()
    try package.folder.write(
      """
      // # B
      //
      // Second.
      // gallery: environment = SSH_WORD

      import Foundation
      print("b says", ProcessInfo.processInfo.environment["SSH_WORD"] ?? "nothing")

      """, to: "Examples/b.swift")
    for word in ["one", "two", "two", "one"] {
      let result = try await GalleryTool.run(
        ["build"], in: package.folder.url, environment: ["SSH_WORD": word])
      #expect(result.status == 0)
      #expect(try package.page("b").contains("b says \(word)"))
    }
  }

  @Test func timesFromThePastAndTheFutureChangeNothing() async throws {
    let package = try CachedPackage()
    #expect(try await package.build().passed == 4)
    for (seconds, number) in [(4_000_000_000.0, 3), (1000, 4)] {
      let path = package.folder.url.appending(path: "Examples/b.swift").path(percentEncoded: false)
      try package.edit("Examples/b.swift", "\(number - 2 == 1 ? 1 : 3))", "\(number))")
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: path)
      #expect(try await GalleryTool.run(["build"], in: package.folder.url).status == 0)
      #expect(try package.page("b").contains("b says \(number)"))
    }
  }

  @Test func whatFailedOrSaysSoRunsAgain() async throws {
    let package = try CachedPackage()
    try package.folder.write(
      "// # B\n//\n// Second.\n\nfatalError(\"no\")\n", to: "Examples/b.swift")
    try package.folder.write(
      "// # E\n//\n// Each time.\n// gallery: cache = false\n\nprint(1)\n", to: "Examples/e.swift")
    #expect(try await package.build().result.status == 1)
    let again = try await package.build()
    #expect(again.result.status == 1 && again.stored == 3, "\(again)")
    let kept = try await package.build(["--no-run"])
    #expect(kept.result.status == 1 && kept.stored == 5)
    let words = try await GalleryTool.run(["cache", "explain", "e"], in: package.folder.url)
    #expect(words.output.hasPrefix("e runs: its last result failed, or it says cache = false."))
  }

  @Test func anotherLimitRunsAgainWithoutCompiling() async throws {
    let package = try CachedPackage()
    #expect(try await package.build().passed == 4)
    try package.folder.write(#"{"defaults": {"timeout": 30}}"#, to: "site/gallery.json")
    let words = try await GalleryTool.run(["cache", "explain", "a"], in: package.folder.url)
    #expect(
      words.output == """
        a runs: limits has changed. Its library is kept: it is not compiled.
          then  60.0 1048576 -
          now   30.0 1048576 -

        """)
    #expect(try await package.build().stored == 0)
  }

  @Test(arguments: ["flipped", "cut", "foreign"])
  func aDamagedEntryIsDroppedWithAWarningAndMadeAgain(how: String) async throws {
    let package = try CachedPackage()
    #expect(try await package.build().passed == 4)
    let results = try package.results()
    #expect(results.count == 4)
    for path in results {
      let file = package.folder.url.appending(path: path)
      var data = try Data(contentsOf: file)
      switch how {
      case "flipped": data[data.count / 2] ^= 1
      case "cut": data = data.prefix(data.count / 2)
      default: data = Data("nothing of the gallery's".utf8)
      }
      try data.write(to: file)
    }
    let again = try await package.build()
    #expect(again.result.status == 0 && again.stored == 0 && again.passed == 4)
    #expect(again.result.error.contains("warning: kept entry of example 'a' is not used: "))
    #expect(try await package.build().stored == 4)
  }

  @Test func aCacheThatCannotBeWrittenMeansASlowerBuild() async throws {
    let package = try CachedPackage()
    try package.folder.write("", to: "blocked")
    for _ in 0..<2 {
      let build = try await package.build(["--cache-path", "blocked/cache"])
      #expect(build.result.status == 0 && build.passed == 4 && build.stored == 0, "\(build)")
      #expect(build.result.error.contains("[cache-unwritable]"))
      #expect(try package.page("a").contains("a says 42"))
    }
  }

  @Test func twoBuildsAtOnceBothEndRight() async throws {
    let package = try CachedPackage()
    async let one = GalleryTool.run(["build", "-q"], in: package.folder.url)
    async let two = GalleryTool.run(["build", "-q"], in: package.folder.url)
    let both = try await [one, two]
    #expect(both.map(\.status) == [0, 0], "\(both)")
    for (name, words) in [("a", "a says 42"), ("b", "b says 1"), ("data/d", "d says 7")] {
      #expect(try package.page(name).contains(words))
    }
    #expect(try await package.build().stored == 4)
    #expect(try package.folder.stages() == [])
  }
}
