/// The version of the tool and of the runtime that it compiles into examples.
package enum GalleryVersion {
  package static let current = "0.1.0"
}
