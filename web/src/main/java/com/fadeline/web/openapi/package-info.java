/**
 * The description of the HTTP interface, with examples that work as they are.
 */
@NullMarked
package com.fadeline.web.openapi;

import org.jspecify.annotations.NullMarked;
