/**
 * Read audit over HTTP and as a page.
 */
@NullMarked
package com.fadeline.web.audit;

import org.jspecify.annotations.NullMarked;
