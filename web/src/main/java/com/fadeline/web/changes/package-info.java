/**
 * Record of the changes by administrators, over HTTP and as a page.
 */
@NullMarked
package com.fadeline.web.changes;

import org.jspecify.annotations.NullMarked;
