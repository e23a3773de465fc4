package dev.fingy.internal.boot;

import org.springframework.beans.factory.support.RootBeanDefinition;

/**
 * The definition of a bean that threads create whichever starts the application. The
 * container would let only the thread that starts it create what is not created in the
 * background, and no other.
 */
final class NodeDefinition extends RootBeanDefinition {

	private static final long serialVersionUID = 1L;

	private final long startingThread;

	/**
	 * Create a definition.
	 * @param startingThread the identifier of the thread that starts the application
	 */
	NodeDefinition(long startingThread) {
		this.startingThread = startingThread;
	}

	private NodeDefinition(NodeDefinition original) {
		super(original);
		this.startingThread = original.startingThread;
	}

	@Override
	public boolean isBackgroundInit() {
		return Thread.currentThread().getId() != this.startingThread;
	}

	@Override
	public RootBeanDefinition cloneBeanDefinition() {
		return new NodeDefinition(this);
	}

}
