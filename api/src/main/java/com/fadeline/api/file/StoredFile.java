package com.fadeline.api.file;

import com.fadeline.api.id.FileId;

/**
 * Value object of what an event keeps of a stored file.
 *
 * @param sha256 digest of its bytes, in lower-case hexadecimal digits
 * @param size in bytes
 * @param mediaType such as {@code image/jpeg}
 */
public record StoredFile(FileId fileId, String sha256, long size, String mediaType) {
}
