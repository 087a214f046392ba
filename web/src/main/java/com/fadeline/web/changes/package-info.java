/**
 * What administrators changed, over HTTP.
 */
@NullMarked
package com.fadeline.web.changes;

import org.jspecify.annotations.NullMarked;
