"""Files in and out: other apps' logs and the patient file."""
