/** Rights of the roles to send messages. */
@NullMarked
package com.fadeline.api.rights;

import org.jspecify.annotations.NullMarked;
