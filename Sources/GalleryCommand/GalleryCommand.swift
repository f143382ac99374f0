internal import ArgumentParser
internal import GalleryKit

/// `gallery`: script-like Swift examples as a website whose outputs are real.
@main
struct GalleryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gallery",
    abstract: "Turns a folder of script-like Swift examples into a website with their real output.",
    discussion: """
      An example is a Swift script. `gallery build` compiles and runs each in a process of its own \
      and writes a page on which every output stands under the code that produced it.
      """,
    version: GalleryVersion.current,
    subcommands: [
      BuildCommand.self, ServeCommand.self, TestCommand.self, BlessCommand.self, ListCommand.self,
      RunCommand.self,
      CleanCommand.self,
      DoctorCommand.self,
      InitCommand.self, CacheCommand.self,
    ])
}
