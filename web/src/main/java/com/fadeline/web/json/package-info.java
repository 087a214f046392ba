/**
 * How the language is written as JSON over HTTP, and what of it is read back.
 */
@NullMarked
package com.fadeline.web.json;

import org.jspecify.annotations.NullMarked;
