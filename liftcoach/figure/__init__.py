"""Pure: the skeleton, poses and motion of the moving figure."""
