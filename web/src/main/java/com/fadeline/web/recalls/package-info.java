/**
 * Who was treated with something that is recalled, over HTTP and as a page.
 */
@NullMarked
package com.fadeline.web.recalls;

import org.jspecify.annotations.NullMarked;
