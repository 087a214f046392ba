package com.fadeline.api.course.photo;

import com.fadeline.api.id.PhotoId;

/**
 * Value object of a photo.
 *
 * @param uploadSha256 digest of the file as it was sent, in lower-case hexadecimal
 * digits: by it the same photo sent again is recognised
 */
public record Photo(PhotoId photoId, PhotoDetails details, String uploadSha256, PhotoFiles files) {
}
