/**
 * OpenAPI document of the HTTP interface, with examples that work unchanged.
 */
@NullMarked
package com.fadeline.web.openapi;

import org.jspecify.annotations.NullMarked;
