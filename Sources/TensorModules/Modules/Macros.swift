/// Makes a final class with a `forward` a ``Module`` that can be called and exported.
///
/// It adds the conformance, ``Module/forwardParameters``, ``Module/moduleProperties``,
/// ``Module/callForward(_:)``, a `callAsFunction` for each way of naming inputs, and ``Traced(path:)`` on
/// `forward`. A member that the class declares itself is not made.
@attached(
  member, names: named(forwardParameters), named(moduleProperties), named(callForward),
  named(callAsFunction))
@attached(memberAttribute)
@attached(extension, conformances: Module)
public macro Module(path: SourcePath = .filePath) =
  #externalMacro(module: "TensorExportMacros", type: "ModuleMacro")

/// Keeps track of the statement that a function has reached, so that exported programs and errors name it.
///
/// `@Module` adds it to `forward`; other functions may bear it too.
@attached(body)
public macro Traced(path: SourcePath = .filePath) =
  #externalMacro(module: "TensorExportMacros", type: "TracedMacro")

/// How a traced function names its file.
public enum SourcePath: Sendable {
  /// `#filePath`: editors and readers find it.
  case filePath
  /// `#fileID`, module and file: what a library shows, which is built anywhere.
  case fileID
}
