/// What a Swift file of a library tells of its documentation.
package struct DocumentedSource: Hashable, Sendable {
  /// In the order of the file.
  package var comments: [DocComment] = []
  /// Public types at its top level.
  package var publicTypes: Set<String> = []
  /// Public members inside an `#if`, as `Type.name`, without labels.
  package var conditionalMembers: Set<String> = []
}
