package com.fadeline.app;

import java.util.Comparator;

import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Begins with the classes that wait for each other, such as those that share the browser:
 * one after the other they take longest.
 */
public final class LockedFirst implements ClassOrderer {

	@Override
	public void orderClasses(ClassOrdererContext context) {
		context.getClassDescriptors().sort(Comparator.comparing(LockedFirst::isFree));
	}

	private static boolean isFree(ClassDescriptor testClass) {
		return !testClass.isAnnotated(ResourceLock.class);
	}

}
