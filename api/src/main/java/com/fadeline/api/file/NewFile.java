package com.fadeline.api.file;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FileId;

/**
 * Value object of what is known of a file before it is stored.
 *
 * @param clientId with whose key it is sealed
 * @param courseId whose events will name it
 * @param mediaType such as {@code image/jpeg}
 */
public record NewFile(FileId fileId, ClientId clientId, CourseId courseId, String mediaType) {
}
