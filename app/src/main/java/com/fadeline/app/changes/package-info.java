/**
 * What administrators changed, on record with who and when.
 */
@NullMarked
package com.fadeline.app.changes;

import org.jspecify.annotations.NullMarked;
