package com.fadeline.web.openapi;

import com.fadeline.web.messages.Responses;
import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * Name resolver that names a nested type after its enclosing type, so that two types of
 * the same name get two schemas.
 */
class SchemaNames extends TypeNameResolver {

	@Override
	protected String getNameOfClass(Class<?> type) {
		Class<?> outer = type.getEnclosingClass();
		return (outer == null || outer.isInterface() || outer == Responses.class) ? type.getSimpleName()
				: getNameOfClass(outer) + type.getSimpleName();
	}

}
