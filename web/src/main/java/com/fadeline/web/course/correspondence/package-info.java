/**
 * Messages between clients and their clinic, over HTTP and on pages of staff.
 */
@NullMarked
package com.fadeline.web.course.correspondence;

import org.jspecify.annotations.NullMarked;
