/** Read model of the photos of courses. */
@NullMarked
package com.fadeline.query.photo;

import org.jspecify.annotations.NullMarked;
