package com.fadeline.web.rights;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.fadeline.api.Role;
import com.fadeline.api.rights.Rights;

/**
 * Declaration of who may call a handler method, on the method or on its class. Callers of
 * another role are rejected before the body of their request is read.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD })
public @interface AllowedRoles {

	/** Roles that may call it. */
	Role[] value() default {};

	/**
	 * Messages that it sends: the roles that may send all of them ({@link Rights}) may
	 * call it.
	 */
	Class<?>[] sending() default {};

	/**
	 * Whether programs may call it, too: one that could manage accounts or tokens would
	 * create another one for itself.
	 */
	boolean programs() default true;

	/** Whether everybody may call it, without having signed in. */
	boolean everybody() default false;

}
