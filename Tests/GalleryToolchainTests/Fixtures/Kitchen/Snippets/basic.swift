// # Basic
import Kitchen

print(root(9), #greeting(), recipe(), isDish(3), #filePath)
