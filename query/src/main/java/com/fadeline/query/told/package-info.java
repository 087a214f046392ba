/**
 * What clients are shown of their records.
 */
@NullMarked
package com.fadeline.query.told;

import org.jspecify.annotations.NullMarked;
