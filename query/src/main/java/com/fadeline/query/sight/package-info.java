/**
 * Who sees what of the read models' answers.
 */
@NullMarked
package com.fadeline.query.sight;

import org.jspecify.annotations.NullMarked;
