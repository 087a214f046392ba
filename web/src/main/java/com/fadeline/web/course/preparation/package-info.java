/**
 * Consents, health questions and patch tests before a sitting.
 */
@NullMarked
package com.fadeline.web.course.preparation;

import org.jspecify.annotations.NullMarked;
