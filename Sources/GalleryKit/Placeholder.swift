internal import GalleryScripts

package func k() -> Int { count("let a = 1") }
