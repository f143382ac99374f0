internal import GalleryKit

@main struct A { static func main() { print(k()) } }
