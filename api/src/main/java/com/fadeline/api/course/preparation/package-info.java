/** Values of what precedes treatment: consents, screenings and patch tests. */
@NullMarked
package com.fadeline.api.course.preparation;

import org.jspecify.annotations.NullMarked;
