/**
 * Recalls: treatments with a recalled product or device, over HTTP and as a page.
 */
@NullMarked
package com.fadeline.web.recalls;

import org.jspecify.annotations.NullMarked;
