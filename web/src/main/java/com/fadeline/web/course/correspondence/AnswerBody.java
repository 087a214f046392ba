package com.fadeline.web.course.correspondence;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Request body of the answer to a message.
 *
 * @param text missing if it was answered otherwise, such as by phone
 */
record AnswerBody(@Nullable @Size(max = 10_000) String text) {
}
