/**
 * What pages with forms have in common.
 */
@NullMarked
package com.fadeline.web.pages;

import org.jspecify.annotations.NullMarked;
