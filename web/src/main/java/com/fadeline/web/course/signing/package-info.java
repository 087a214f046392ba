/**
 * Consents signed on a device: the pages and REST, the document of what was signed, and
 * its check.
 */
@NullMarked
package com.fadeline.web.course.signing;

import org.jspecify.annotations.NullMarked;
