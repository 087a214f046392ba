/** Read audit: every access to a client's record. */
@NullMarked
package com.fadeline.api.audit;

import org.jspecify.annotations.NullMarked;
