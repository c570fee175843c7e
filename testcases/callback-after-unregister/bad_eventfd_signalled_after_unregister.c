// SPDX-License-Identifier: GPL-2.0-only
/* The user's eventfd is signalled for a device that was taken off; the only callback does not look. */
#include <linux/eventfd.h>
#include <linux/vfio.h>

struct pipe {
	struct vfio_device vdev;
	struct eventfd_ctx *trigger;
};

void pipe_event(struct device *dev)
{
	struct pipe *pipe = dev_get_drvdata(dev);

	if (pipe && pipe->vdev.ops->request)
		pipe->vdev.ops->request(&pipe->vdev, 1); // known-fn: callback-after-unregister no other callback of the file shows that a look is due
}

void pipe_remove(struct device *dev)
{
	struct pipe *pipe = dev_get_drvdata(dev);

	vfio_unregister_group_dev(&pipe->vdev);
	eventfd_signal(pipe->trigger); // known-fn: callback-after-unregister an eventfd is no operation of the device
	dev_set_drvdata(dev, NULL);
	vfio_put_device(&pipe->vdev);
}
