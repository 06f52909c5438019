"""An object store such as S3, as a place to publish in: what stands behind most CDNs."""
