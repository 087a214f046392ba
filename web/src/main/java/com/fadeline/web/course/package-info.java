/**
 * What the pages and controllers of all activities in a removal course share.
 */
@NullMarked
package com.fadeline.web.course;

import org.jspecify.annotations.NullMarked;
