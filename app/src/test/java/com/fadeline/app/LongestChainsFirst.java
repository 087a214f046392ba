package com.fadeline.app;

import java.util.Comparator;

import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.Execution;

/**
 * Begins with the classes that run one after the other, then with those that wait for
 * each other, such as those that share the demo clinic, in their {@link Order}; the rest
 * runs beside them.
 */
public final class LongestChainsFirst implements ClassOrderer {

	@Override
	public void orderClasses(ClassOrdererContext context) {
		context.getClassDescriptors()
			.sort(Comparator.comparing((ClassDescriptor test) -> test.isAnnotated(Execution.class))
				.thenComparing((test) -> test.isAnnotated(BesideOthers.class))
				.thenComparing((test) -> test.findAnnotation(Order.class).map(Order::value).orElse(Order.DEFAULT)));
	}

}
