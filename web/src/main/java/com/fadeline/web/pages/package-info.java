/**
 * Parts that pages with forms share.
 */
@NullMarked
package com.fadeline.web.pages;

import org.jspecify.annotations.NullMarked;
