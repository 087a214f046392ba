/** Commands and events of one removal course, from its opening to its end. */
@NullMarked
package com.fadeline.api.course;

import org.jspecify.annotations.NullMarked;
